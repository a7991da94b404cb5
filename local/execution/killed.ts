// The reply that ends a script: no JSON, so that none of a service can be mistaken for it.

export const KILLED = 'killed';

// The only list of the form's globals: what any visitor may call.

export { doGet, startRequest, submitRequest } from './globals';

// NISSHIN's premiums: the flyer publishes none, and no revenue to rate them by.
import { sourced } from '../sourced';

const { unstated } = sourced('S3');

export const rates = [unstated('サイバー・情報漏えい事故補償特約の概要')];

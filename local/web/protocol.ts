// What the twin's server and its page say to each other.
import type { AlertButton, MenuEntry, TwinUser } from '../contracts';

export interface FunctionSpec {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

export interface FunctionValue {
  readonly key: string;
  readonly value: unknown;
}

/** Selected ranges in A1 notation; the last one is where the cursor is. */
export interface GridSelection {
  readonly sheetName: string;
  readonly zones: readonly string[];
  readonly activeCell: string;
}

/** A page of HtmlService, as the browser needs it: where to fetch it and how large to show it. */
export interface FrameInfo {
  readonly id: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Question {
  readonly id: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly AlertButton[];
}

export type ServerEvent =
  | {
      readonly kind: 'welcome';
      readonly client: string;
      readonly workbookName: string;
      readonly data: unknown;
      readonly messages: readonly unknown[];
      readonly functions: readonly FunctionSpec[];
      readonly values: readonly FunctionValue[];
      readonly menus: readonly MenuEntry[];
      readonly users: readonly TwinUser[];
      readonly user: TwinUser;
      readonly now: string;
    }
  | { readonly kind: 'grid'; readonly message: unknown }
  | { readonly kind: 'values'; readonly entries: readonly FunctionValue[] }
  | { readonly kind: 'menus'; readonly menus: readonly MenuEntry[] }
  | { readonly kind: 'sidebar'; readonly frame: FrameInfo }
  | { readonly kind: 'dialog'; readonly frame: FrameInfo; readonly modal: boolean }
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'answered'; readonly id: string }
  | { readonly kind: 'result'; readonly id: string; readonly result?: unknown; readonly error?: RunError }
  | { readonly kind: 'activate'; readonly selection: GridSelection }
  | { readonly kind: 'clock'; readonly now: string };

export interface RunError {
  readonly name: string;
  readonly message: string;
}

export type ClientRequest =
  | { readonly kind: 'grid'; readonly message: unknown }
  | { readonly kind: 'select'; readonly selection: GridSelection }
  /** The grid shows custom functions whose values have not come. */
  | { readonly kind: 'evaluate'; readonly keys: readonly string[] }
  | {
      readonly kind: 'run';
      readonly id: string;
      readonly from: 'menu' | 'page';
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'answer'; readonly id: string; readonly button: AlertButton; readonly text: string }
  | { readonly kind: 'user'; readonly email: string };

/** What the served HTML hands to its script. */
export interface PageSession {
  readonly token: string;
  readonly user: string;
}

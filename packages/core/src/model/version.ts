/** Version of the results: raised whenever the same scenario and seed give other numbers. */
export const modelVersion = "0.11.0";

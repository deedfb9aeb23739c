/**
 * The one answer to everybody who asks whether there are requests about them that we may not tell of. It is the same
 * for whoever asks, word for word, whether there are any or not: an answer that differs would tell.
 */
export const gaggedQuestionAnswer =
  "We tell every customer of each request for its data as soon as the law lets us. Where a law or an order forbids us to tell, we may not say so either, and we give this same answer to everybody who asks, whether there is such a request or not. How many requests we receive is in our transparency report.";

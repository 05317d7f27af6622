const time = "( at ([01]\\d|2[0-3]):[0-5]\\d)?";
const weekday = "day|weekday|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const month = "january|february|march|april|may|june|july|august|september|october|november|december";
const dayOfMonth = "([1-9]|[12]\\d|3[01])";

/** When a source is fetched or a delivery is due: `15 minutes`, `hour`, `weekday at 06:30`, `quarter on 20`, `delivery`. */
export const everyPattern = new RegExp(
  `^([1-9]\\d{0,3} minutes|hour|(${weekday})${time}|(month|quarter) on ${dayOfMonth}${time}|year on ${dayOfMonth} (${month})|delivery)$`,
);

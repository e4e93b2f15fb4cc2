"""Points in time: RFC 3339, to the nanosecond, which `datetime` cannot hold."""
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

DATE_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))", re.ASCII)


@dataclass(frozen=True, order=True)
class Instant:
    """A second in UTC, and what comes on top of it."""
    second: datetime
    nanoseconds: int = 0

    @property
    def datetime(self):
        """The instant to the microsecond."""
        return self.second + timedelta(microseconds=self.nanoseconds // 1000)

    @classmethod
    def parse(cls, text):
        """Reads a `date-time`; raises a ValueError if it is none. A leap second is the second that follows it."""
        match = DATE_TIME.fullmatch(text)
        if not match:
            raise ValueError("no date-time")
        year, month, day, hour, minute, second = map(int, match.groups()[:6])
        sign, hours, minutes = match[8], int(match[9] or 0), int(match[10] or 0)
        if hours > 23 or minutes > 59:
            raise ValueError("no offset")
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1)
        moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone.utc) - offset
        if second > 59:
            if second > 60 or (moment.hour, moment.minute) != (23, 59):
                raise ValueError("no second")
            moment += timedelta(seconds=1)
        return cls(moment, int(((match[7] or "") + "000000000")[:9]))

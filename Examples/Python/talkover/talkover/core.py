"""Makes calls: builds the request, sends it as often as is allowed, and reads the answer."""
import json
import random
import re
import time
from datetime import date
from urllib.parse import quote

from .errors import InvalidArgument, Rejected, TransportFailed, Undecodable, UndeclaredStatus, UnexpectedContentType
from .operations import Repetition
from .reading import Mismatch, Reader
from .transport import Request, Transport

CALENDAR_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Core:
    """What all resources of a client share."""

    def __init__(self, token, base_url, timeout, retries, strict):
        self._token = token
        self._timeout = timeout
        self._retries = retries
        self._strict = strict
        self.transport = Transport(base_url)

    def call(self, operation, path, query=None, body=None):
        """Makes a call and gives what it returns."""
        request = self._request(operation, path, query or {}, body)
        return self._result(operation, self._answer(operation, request))

    def _request(self, operation, path, query, body):
        target = self.transport.prefix + operation.path.format(**{name: segment(name, path[name]) for name in path})
        items = [f"{name}={quote(str(value), safe='')}" for name, value in query.items() if value is not None]
        target += "?" + "&".join(items) if items else ""
        headers = {"Accept": "application/json", "Authorization": f"Bearer {self._token}"}
        content = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body, ensure_ascii=False).encode()
        return Request(operation.method, target, headers, content)

    def _answer(self, operation, request):
        deadline = time.monotonic() + self._timeout
        for attempt in range(self._retries + 1):
            is_last = attempt == self._retries
            try:
                answer = self.transport.send(request, deadline)
            except TransportFailed:
                if is_last or operation.repetition is not Repetition.HARMLESS:
                    raise
                pause = back_off(attempt)
            else:
                pause = None if is_last else pause_before_repeating(operation, answer, attempt)
                if pause is None:
                    return answer
            time.sleep(min(pause, max(deadline - time.monotonic(), 0)))

    def _result(self, operation, answer):
        if answer.status in operation.errors:
            raise self._rejection(operation.errors[answer.status], answer)
        if answer.status != 200:
            raise UndeclaredStatus(answer.status)
        if answer.body and answer.media_type != "application/json":
            raise UnexpectedContentType(answer.status, answer.media_type)
        try:
            return operation.read(Reader.of(answer.body, self._strict))
        except Mismatch as mismatch:
            raise Undecodable(answer.status, mismatch.path, mismatch.reason) from mismatch

    def _rejection(self, error, answer):
        """An error whose body cannot be read is that error all the same."""
        body = None
        if answer.media_type == "application/json":
            try:
                body = error.read(Reader.of(answer.body, self._strict))
            except Mismatch:
                pass
        return Rejected(answer.status, error.code(body), body)


def segment(name, value):
    """An argument as a segment of a path: one that would make it another path is refused."""
    if value in ("", ".", ".."):
        raise InvalidArgument(name, "cannot stand in a path")
    return quote(value, safe="")


def calendar_date(name, value):
    """A date as it is sent: given as a date, or as a text that is one."""
    if value is None:
        return None
    if isinstance(value, date):
        return value.isoformat()
    try:
        if CALENDAR_DATE.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise InvalidArgument(name, "is no date")


def pause_before_repeating(operation, answer, attempt):
    """How many seconds to wait before sending a request again; None: not again."""
    asked = asked_delay(answer.headers)
    allowed = {
        Repetition.HARMLESS: answer.status in (408, 409, 429) or 500 <= answer.status <= 599,
        Repetition.HARMFUL: asked is not None and answer.status in (429, 503),
        Repetition.IRREVERSIBLE: False,
    }[operation.repetition]
    if not allowed:
        return None
    return back_off(attempt) if asked is None else asked


def asked_delay(headers):
    """The delay in seconds that the server asks for, if it is a sensible one."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        return seconds if 0 < seconds <= 60 else None
    return None


def back_off(attempt):
    return min(0.5 * 2 ** attempt, 8) * random.uniform(0.75, 1)

"""Carries one request and its answer over a connection of its own, within a time limit."""
import http.client
import socket
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from .errors import Cancelled, TimedOut, TransportFailed


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes | None = None


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def media_type(self):
        """The media type without its parameters, in small letters."""
        return self.headers.get("Content-Type", "").split(";")[0].strip().lower()


class Transport:
    """Connections to one origin."""

    def __init__(self, base_url):
        url = urlsplit(base_url)
        self.prefix = url.path.rstrip("/")
        self._origin = (url.hostname, url.port)
        self._kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
        self._lock = threading.Lock()
        self._open = set()
        self._is_closed = False

    def close(self):
        """Ends all that is underway, and refuses what comes."""
        with self._lock:
            self._is_closed = True
            for connection in self._open:
                if connection.sock:
                    connection.sock.shutdown(socket.SHUT_RDWR)

    def send(self, request, deadline):
        """Sends a request and waits for the whole answer."""
        connection = self._kind(*self._origin, timeout=remaining(deadline))
        self._enter(connection)
        try:
            return exchange(connection, request, deadline)
        except TimeoutError as error:
            raise TimedOut("the time limit has passed") from error
        except (OSError, http.client.HTTPException) as error:
            if self._is_closed:
                raise Cancelled("the client was closed") from error
            raise TransportFailed(str(error) or type(error).__name__) from error
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()

    def _enter(self, connection):
        with self._lock:
            if self._is_closed:
                raise Cancelled("the client is closed")
            self._open.add(connection)


def exchange(connection, request, deadline):
    connection.putrequest(request.method, request.target, skip_accept_encoding=True)
    for name, value in request.headers.items():
        connection.putheader(name, value)
    if request.body is not None:
        connection.putheader("Content-Length", str(len(request.body)))
    connection.endheaders(request.body)
    connection.sock.settimeout(remaining(deadline))
    response = connection.getresponse()
    return Answer(response.status, response.headers, b"".join(pieces(connection, response, deadline)))


def pieces(connection, response, deadline):
    """The body as it comes; each wait is what is left of the time limit."""
    while True:
        if connection.sock:
            connection.sock.settimeout(remaining(deadline))
        piece = response.read1(65536)
        if not piece:
            break
        yield piece
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


def remaining(deadline):
    """How many seconds are left."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimedOut("the time limit has passed")
    return left

"""All that can go wrong with a call: nothing else is ever raised."""


class TalkoverError(Exception):
    """What all errors of a call have in common."""


class InvalidArgument(TalkoverError):
    """The call was refused before anything was sent."""

    def __init__(self, argument, reason):
        super().__init__(f"{argument} {reason}")
        self.argument = argument


class TransportFailed(TalkoverError):
    """The connection failed, or ended too early."""


class TimedOut(TalkoverError):
    """The time limit of the call has passed."""


class Cancelled(TalkoverError):
    """The client was closed while the call was underway."""


class UnexpectedContentType(TalkoverError):
    """A success is of another media type than the documented one."""

    def __init__(self, status, media_type):
        super().__init__(f"status {status} came with {media_type or 'no media type'}")
        self.status = status


class Undecodable(TalkoverError):
    """A success is not what is documented; `path` says where, if the body is JSON at all."""

    def __init__(self, status, path, reason):
        super().__init__(f"{path or 'the body'}: {reason}")
        self.status = status
        self.path = path


class Rejected(TalkoverError):
    """The server answered with a documented error; `body` is None if it cannot be read."""

    def __init__(self, status, code, body):
        self.message = body.message if body else None
        super().__init__(f"status {status}: {self.message or code or 'no message'}")
        self.status = status
        self.code = code
        self.body = body


class UndeclaredStatus(TalkoverError):
    """The server answered with a status that is not documented for this call."""

    def __init__(self, status):
        super().__init__(f"status {status}")
        self.status = status

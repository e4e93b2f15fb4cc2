"""What the API takes and returns. Members are called as on the wire, but for `from_`, a word of Python's own."""
from dataclasses import dataclass
from typing import Any

from .instant import Instant
from .reading import OpenEnumeration, Unknown


class TrainingStatus(OpenEnumeration):
    documented = frozenset(["active", "inactive"])


class ActionStatus(OpenEnumeration):
    documented = frozenset(["active", "inactive"])


class ActionType(OpenEnumeration):
    """The document itself says that there are others, so these are all right for a strict client, too."""
    documented = frozenset(["webhook", "transfer", "hold"])


class CallStatus(OpenEnumeration):
    documented = frozenset(["initiated", "ringing", "answered", "completed", "failed", "busy", "no-answer"])


class CallDirection(OpenEnumeration):
    documented = frozenset(["inbound", "outbound"])


@dataclass(frozen=True)
class Training:
    id: str
    subject: str
    instructions: str
    current_status: TrainingStatus
    created_at: Instant
    updated_at: Instant


@dataclass(frozen=True)
class TrainingInput:
    subject: str
    instructions: str
    node_id: str | None = None
    current_status: str | None = None


@dataclass(frozen=True)
class TrainingList:
    success: bool
    data: list[Training]


@dataclass(frozen=True)
class SavedTraining:
    success: bool
    message: str
    data: Training


@dataclass(frozen=True)
class Confirmation:
    success: bool
    message: str


@dataclass(frozen=True)
class ActionInput:
    name: str
    type: str
    required: bool
    description: str
    value: str | int | float | Unknown | None = None


@dataclass(frozen=True)
class Action:
    id: str
    name: str
    label: str
    description: str
    type: ActionType
    input_schema: list[ActionInput]
    config: Any
    action_trigger: Any
    url: str | None
    authorization_url: str | None
    current_status: ActionStatus
    created_at: Instant
    updated_at: Instant


@dataclass(frozen=True)
class ActionList:
    success: bool
    data: list[Action]


@dataclass(frozen=True)
class Call:
    id: str
    sid: str
    to: str
    to_formatted: str
    from_: str
    from_formatted: str
    is_testing: bool
    direction: CallDirection
    status: CallStatus
    duration: int
    created_at: Instant
    updated_at: Instant


@dataclass(frozen=True)
class Pagination:
    current_page: int
    last_page: int
    per_page: int
    total: int
    from_: int | None
    to: int | None


@dataclass(frozen=True)
class CallPage:
    success: bool
    data: list[Call]
    pagination: Pagination


@dataclass(frozen=True)
class Failure:
    success: bool
    message: str


@dataclass(frozen=True)
class ValidationFailure:
    success: bool
    message: str
    errors: dict[str, list[str]]

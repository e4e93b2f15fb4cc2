"""How the models are read: each member by its wire name, with what it may be."""
from .models import (
    Action, ActionInput, ActionList, ActionStatus, ActionType, Call, CallDirection, CallPage, CallStatus, Confirmation,
    Failure, Pagination, SavedTraining, Training, TrainingList, TrainingStatus, ValidationFailure)
from .reading import Reader, Unknown, nullable, optional, required

text, boolean, integer, instant = map(required, [Reader.text, Reader.boolean, Reader.integer, Reader.instant])


def read_training(value):
    return value.record(
        Training, id=text, subject=text, instructions=text, current_status=one_of(TrainingStatus), created_at=instant,
        updated_at=instant)


def read_action(value):
    return value.record(
        Action, id=text, name=text, label=text, description=text, type=required(read_action_type),
        input_schema=list_of(read_action_input), config=anything, action_trigger=anything, url=nullable(Reader.text),
        authorization_url=nullable(Reader.text), current_status=one_of(ActionStatus), created_at=instant,
        updated_at=instant)


def read_action_type(value):
    return ActionType(value.text())


def read_action_input(value):
    return value.record(
        ActionInput, name=text, type=text, required=boolean, description=text, value=optional(read_action_input_value))


def read_action_input_value(value):
    """A text or a number; what is neither is kept, unless the client is strict."""
    found = value.anything()
    if isinstance(found, (str, int, float)) and not isinstance(found, bool):
        return found
    if value.strict:
        raise value.mismatch("a text or a number")
    return Unknown(found)


def read_call(value):
    return value.record(
        Call, id=text, sid=text, to=text, to_formatted=text, from_=text, from_formatted=text, is_testing=boolean,
        direction=one_of(CallDirection), status=one_of(CallStatus), duration=integer, created_at=instant,
        updated_at=instant)


def read_pagination(value):
    return value.record(
        Pagination, current_page=integer, last_page=integer, per_page=integer, total=integer,
        from_=nullable(Reader.integer), to=nullable(Reader.integer))


def read_training_list(value):
    return value.record(TrainingList, success=boolean, data=list_of(read_training))


def read_saved_training(value):
    return value.record(SavedTraining, success=boolean, message=text, data=required(read_training))


def read_confirmation(value):
    return value.record(Confirmation, success=boolean, message=text)


def read_action_list(value):
    return value.record(ActionList, success=boolean, data=list_of(read_action))


def read_call_page(value):
    return value.record(CallPage, success=boolean, data=list_of(read_call), pagination=required(read_pagination))


def read_failure(value):
    return value.record(Failure, success=boolean, message=text)


def read_validation_failure(value):
    errors = required(lambda value: value.map(lambda messages: messages.list(Reader.text)))
    return value.record(ValidationFailure, success=boolean, message=text, errors=errors)


def list_of(read):
    return required(lambda value: value.list(read))


def one_of(kind):
    return required(lambda value: value.open_enumeration(kind))


def anything(record, key):
    """A member that is there and may be anything, null included."""
    return nullable(Reader.anything)(record, key)

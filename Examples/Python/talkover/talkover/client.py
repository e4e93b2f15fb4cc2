"""The client: what there is to call."""
from dataclasses import asdict

from . import operations
from .core import Core, calendar_date


class Talkover:
    """A client of the Talkover API; it opens no connection before the first call.

    `timeout` is in seconds, for a whole call. `retries` says how often a request may be sent again. A strict client
    refuses what the document does not describe, where others keep or ignore it.
    """

    def __init__(
            self, environment_token, base_url="https://app.talkover.ai", *, timeout=60.0, retries=2, strict=False):
        self._core = Core(environment_token, base_url, timeout, retries, strict)
        self.trainings = Trainings(self._core)
        self.actions = Actions(self._core)
        self.calls = Calls(self._core)

    def close(self):
        """Ends all calls that are underway: they raise Cancelled."""
        self._core.transport.close()


class Trainings:
    """The trainings of an agent: instructions and knowledge."""

    def __init__(self, core):
        self._core = core

    def list(self, agent_id):
        """All trainings of an agent."""
        return self._core.call(operations.LIST_TRAININGS, {"agent_id": agent_id})

    def save(self, agent_id, training):
        """Creates a training or updates an existing one."""
        body = {name: value for name, value in asdict(training).items() if value is not None}
        return self._core.call(operations.SAVE_TRAINING, {"agent_id": agent_id}, body=body)

    def delete(self, agent_id, training_id):
        """Removes a training for good."""
        path = {"agent_id": agent_id, "training_id": training_id}
        return self._core.call(operations.DELETE_TRAINING, path)


class Actions:
    """The actions that an agent can perform."""

    def __init__(self, core):
        self._core = core

    def list(self, agent_id):
        """All actions of an agent."""
        return self._core.call(operations.LIST_ACTIONS, {"agent_id": agent_id})


class Calls:
    """The calls of an agent."""

    def __init__(self, core):
        self._core = core

    def list(
            self, agent_id, *, status=None, direction=None, date_from=None, date_to=None, search=None, per_page=None,
            page=None):
        """One page of the calls of an agent."""
        query = {
            "status": status,
            "direction": direction,
            "date_from": calendar_date("date_from", date_from),
            "date_to": calendar_date("date_to", date_to),
            "search": search,
            "per_page": per_page,
            "page": page,
        }
        return self._core.call(operations.LIST_CALLS, {"agent_id": agent_id}, query)

    def pages(self, agent_id, **filters):
        """All pages, one after the other; the filters are those of `list`, but for `page`."""
        page = 0
        last_page = 1
        while page < last_page:
            page += 1
            found = self.list(agent_id, **filters, page=page)
            last_page = found.pagination.last_page
            yield found

    def all(self, agent_id, **filters):
        """All calls of all pages."""
        for page in self.pages(agent_id, **filters):
            yield from page.data

/// One case of the contract: a call, what it must send, what is answered, and what the caller must see.
struct ContractVector: Sendable {
    /// What a vector is about.
    enum Group: String, Sendable, CaseIterable {
        case request
        case decode
        case failure
        case status
        case retry
        case pagination
        case transport
    }

    /// How the client takes what the document does not describe.
    enum Mode: String, Sendable {
        case tolerant
        case strict
    }

    /// The forms in which an operation can be called.
    enum Form: String, Sendable {
        /// The operation once.
        case single
        /// All items of all pages.
        case all
        /// All pages, answer by answer.
        case pages
    }

    /// Unique; named after what is tested.
    var id: String
    /// The id of the operation that is called.
    var operation: String
    /// What the vector is about, as it is written; a group of a later version is skipped.
    var group: String
    /// What an SDK must have to be asked at all.
    var features: [String]
    /// What filters go by.
    var tags: [String]
    /// The place in the document that the vector comes from.
    var why: String
    /// How the client takes what the document does not describe.
    var mode: Mode
    /// The form of the call.
    var form: Form
    /// How the client is set up and when the caller loses caller.
    var options: Options
    /// The arguments, by the names of the wire.
    var input: JSON
    /// All requests, in order, each with its answer.
    var exchanges: [ContractExchange]
    /// What the caller must see.
    var expectation: Expectation

    /// How a client is set up for one vector.
    struct Options: Sendable {
        /// How often a request may be sent again.
        var retries: Int
        /// How many milliseconds the call may take.
        var timeoutMilliseconds: Int
        /// How many milliseconds after the call its caller cancels it; nil for never.
        var cancelAfterMilliseconds: Int?
        /// What stands behind the client's base URL.
        var basePath: String
    }

    /// What a caller must see of a call. All that is given must hold.
    struct Expectation: Sendable {
        /// What the call returned.
        var returned: JSON?
        /// Which of several answers it is, by the status as documented; nil where a call has one only.
        var answer: String?
        /// All that walking the pages yielded, in order.
        var items: [JSON]?
        /// The members that the error must have.
        var threw: JSON?
    }
}

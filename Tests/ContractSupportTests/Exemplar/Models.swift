import Talkover

extension Training: CanonicalConvertible {
    var canonical: JSON {
        .record(
            .required("id", id),
            .required("subject", subject),
            .required("instructions", instructions),
            .required("current_status", currentStatus),
            .required("created_at", createdAt),
            .required("updated_at", updatedAt)
        )
    }
}

// A record that is only sent is read; one that is both sent and returned gets both conformances.
extension TrainingInput: CanonicalReadable {
    init(canonical: JSON) throws {
        let fields = try CanonicalFields(canonical)
        self.init(
            nodeID: try fields.optional("node_id"),
            subject: try fields.required("subject"),
            instructions: try fields.required("instructions"),
            currentStatus: try fields.optional("current_status")
        )
    }
}

// An enumeration of texts needs nothing more; a closed one (`enum: String, CaseIterable`) neither.
extension TrainingStatus: CanonicalEnumeration {}

extension Action: CanonicalConvertible {
    var canonical: JSON {
        .record(
            .required("id", id),
            .required("name", name),
            .required("label", label),
            .required("description", description),
            .required("type", type),
            .required("input_schema", inputSchema),
            .required("config", config),
            .required("action_trigger", actionTrigger),
            .nullable("url", url),
            .nullable("authorization_url", authorizationURL),
            .required("current_status", currentStatus),
            .required("created_at", createdAt),
            .required("updated_at", updatedAt)
        )
    }
}

extension ActionInput: CanonicalConvertible {
    var canonical: JSON {
        .record(
            .required("name", name),
            .required("type", type),
            .required("required", required),
            .required("description", description),
            .optional("value", value)
        )
    }
}

// A union: the names are those of the cases in `surface.json`.
extension ActionInputValue: CanonicalConvertible {
    var canonical: JSON {
        switch self {
        case .string(let value): .union("string", value)
        case .number(let value): .union("number", value)
        case .unknown(let value): .unknown(value)
        }
    }
}

// Where callers give a union, it is read, too.
extension ActionInputValue: CanonicalReadable {
    init(canonical: JSON) throws {
        let (name, value) = try canonical.unionCase()
        switch name {
        case "string": self = .string(try String(canonical: value))
        case "number": self = .number(try Double(canonical: value))
        default: throw ContractFormatError("\(name) is not a case of ActionInputValue")
        }
    }
}

// `additionalProperties` stand beside the named members:  .additional(additionalProperties)
extension ValidationFailure: CanonicalConvertible {
    var canonical: JSON {
        .record(
            .required("success", success),
            .required("message", message),
            .required("errors", errors)
        )
    }
}

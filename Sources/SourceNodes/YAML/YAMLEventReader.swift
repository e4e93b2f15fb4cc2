import CLibYAML

/// One step through a YAML stream, with the characters (not bytes) between which it stands.
struct YAMLEvent {
    /// The kinds of a step.
    enum Kind {
        /// The end of all documents.
        case streamEnd
        /// A document begins; the step has no width if it has no `---`.
        case documentStart
        /// A document ends.
        case documentEnd
        /// `*name`.
        case alias(String)
        /// Text, or what may be a number, a truth value or null.
        case scalar(YAMLScalar)
        /// A list or a mapping begins.
        case start(YAMLCollection, anchor: String?, tag: String?)
        /// The innermost list or mapping ends.
        case end
    }

    /// What happens.
    let kind: Kind
    /// The first character.
    let start: Int
    /// One past the last character.
    let end: Int
}

/// The two kinds of nodes with nodes in them.
enum YAMLCollection {
    /// A list.
    case sequence
    /// A mapping.
    case mapping
}

/// A scalar as it is written.
struct YAMLScalar {
    /// How it is spelled, which decides whether it can be anything but text.
    enum Style {
        /// Without quotes.
        case plain
        /// In single or double quotes.
        case quoted
        /// As a block behind `|` or `>`.
        case block
    }

    /// The text, escapes and line folding resolved.
    let text: String
    /// How it is spelled.
    let style: Style
    /// The name behind `&`.
    let anchor: String?
    /// The full tag, such as `tag:yaml.org,2002:str`.
    let tag: String?
}

/// Why libyaml cannot go on.
struct YAMLFailure: Error {
    /// A place as libyaml counts it.
    enum Place {
        /// Characters from the start.
        case character(Int)
        /// Bytes from the start.
        case byte(Int)
    }

    /// libyaml's words, such as `did not find expected key`.
    let problem: String
    /// Where it noticed.
    let place: Place
    /// libyaml's words for what it was about to read, such as `while parsing a block mapping`.
    let context: String?
    /// The character at which that begins.
    let contextStart: Int?
}

/// libyaml's parser over a copy of the text.
///
/// The only file of this module with unsafe pointers: libyaml is C, fills structures in place and keeps the address of
/// its input. Both live in allocations which this value alone owns and gives back.
struct YAMLEventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// A parser of `bytes`, which are UTF-8.
    init(_ bytes: [UInt8]) {
        text = .allocate(capacity: bytes.count)
        _ = text.initialize(from: bytes)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // If memory is short, this fails and leaves an error, which the first step reports.
        _ = yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    /// The next step; none is asked for after the end of the stream.
    mutating func next() throws(YAMLFailure) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1, event.type != YAML_NO_EVENT else { throw failure() }
            defer { yaml_event_delete(&event) }
            guard let kind = Self.kind(of: event) else { continue }
            return YAMLEvent(kind: kind, start: event.start_mark.index, end: event.end_mark.index)
        }
    }

    /// What an event says; nil for the start of the stream, which says nothing.
    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
        switch event.type {
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: return .scalar(scalar(event.data.scalar))
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return .start(.sequence, anchor: string(start.anchor), tag: string(start.tag))
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return .start(.mapping, anchor: string(start.anchor), tag: string(start.tag))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        default: return nil
        }
    }

    private static func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLScalar {
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLScalar.Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return YAMLScalar(
            text: String(decoding: text, as: UTF8.self),
            style: style,
            anchor: string(scalar.anchor),
            tag: string(scalar.tag)
        )
    }

    private static func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private func failure() -> YAMLFailure {
        let state = parser.pointee
        let isReaderError = state.error == YAML_READER_ERROR
        return YAMLFailure(
            problem: state.problem.map { String(cString: $0) } ?? "out of memory",
            place: isReaderError ? .byte(state.problem_offset) : .character(state.problem_mark.index),
            context: state.context.map { String(cString: $0) },
            contextStart: state.context == nil ? nil : state.context_mark.index
        )
    }
}

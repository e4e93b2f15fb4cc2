import Foundation
import Testing

@testable import SwiftSupport

@Suite("Reading XML")
struct XMLScannerTests {
    @Test("Documents are read, or refused, as Python's parser does (expectations.py)")
    func expectations() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "expectations.json"
        )
        let list = try JSONDocument.decode([SDK.JSONValue].self, from: try Data(contentsOf: file))
        #expect(list.count > 60)
        for expectation in list {
            guard case .string(let xml)? = expectation["xml"] else { continue }
            let tree = try? XMLScanner.tree(of: Data(xml.utf8))
            #expect(tree?.json ?? .null == expectation["tree"], "\(xml)")
        }
    }

    @Test("A document type is refused, whatever is in it")
    func documentTypes() {
        for text in [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "<!DOCTYPE",
        ] {
            #expect(failure(text)?.reason == "a document type, which is not read")
        }
    }

    @Test("Other encodings are refused")
    func encodings() {
        #expect(failure("<?xml version='1.0' encoding='ISO-8859-1'?><a/>")?.reason == "the encoding iso-8859-1")
        #expect(failure(Data([0xFE, 0xFF, 0, 0x3C]))?.reason == "text that is not UTF-8")
        #expect(failure(Data([0x3C, 0x61, 0x3E, 0xFF]))?.reason == "text that is not UTF-8")
    }

    @Test("A failure names its line and column")
    func places() {
        let failure = failure("<a>\n  <b>\n</a>")
        #expect(failure == XMLFailure(reason: "the end of a, which is not open", line: 3, column: 3))
        let description = "$: expected XML, found the end of a, which is not open in line 3, column 3"
        #expect(failure?.decodingFailure.description == description)
    }

    @Test("Elements lie so deep in each other, and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        _ = try XMLScanner.tree(of: Data(nested(XMLScanner.depthLimit).utf8))
        #expect(failure(nested(XMLScanner.depthLimit + 1))?.reason == "more than 128 elements in each other")
    }

    @Test("Whatever is done to a document, it is read or refused")
    func mutations() throws {
        let source = """
            <?xml version="1.0" encoding="UTF-8"?><!-- c --><p:r xmlns:p="urn:p" a="1&amp;2" p:b='é'>
            <v>1</v><v>&#x41;</v><l><i>x</i><i/></l><![CDATA[<z>]]><?q w?><n xmlns="urn:n"><m>t</m></n></p:r>
            """
        let bytes = Array(source.utf8)
        let marks = Array("<>&;'\"=/!-[]?:x\0\r\u{FF}".utf8)
        var random: UInt64 = 1
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        let shape = XMLShape.object([.items("v", .number), .element("l", .list("i", .boolean)), .attribute("a", .text)])
        for _ in 0..<800 {
            var changed = bytes
            for _ in 0...next(3) {
                let place = next(changed.count)
                switch next(4) {
                case 0: changed.remove(at: place)
                case 1: changed[place] = marks[next(marks.count)]
                case 2: changed.insert(marks[next(marks.count)], at: place)
                default: changed.removeSubrange(place..<min(changed.count, place + next(20)))
                }
            }
            guard let tree = try? XMLScanner.tree(of: Data(changed)) else { continue }
            let value = XMLReading(strictness: .strict).value(of: tree, as: shape)
            #expect((try? XMLWriter.text(of: value, as: XMLRoot("r", shape))) != nil)
        }
    }

    private func failure(_ text: String) -> XMLFailure? { failure(Data(text.utf8)) }

    private func failure(_ bytes: Data) -> XMLFailure? {
        do throws(XMLFailure) {
            _ = try XMLScanner.tree(of: bytes)
            return nil
        } catch {
            return error
        }
    }
}

extension XMLTree {
    /// The element as expectations.py writes it.
    fileprivate var json: SDK.JSONValue {
        func name(_ local: String, _ namespace: String?) -> String { namespace.map { "{\($0)}" + local } ?? local }
        var texts: [SDK.JSONValue] = []
        for part in parts {
            switch part {
            case .text(let text), .characterData(let text):
                if case .string(let before)? = texts.last {
                    texts[texts.count - 1] = .string(before + text)
                } else if !text.isEmpty {
                    texts.append(.string(text))
                }
            case .element(let element): texts.append(element.json)
            }
        }
        let members = attributes.map { (name: name($0.local, $0.namespace), value: SDK.JSONValue.string($0.value)) }
        return .array([.string(name(local, namespace)), .object(SDK.JSONObject(members)), .array(texts)])
    }
}

/// The document that the tests verify an API against.
enum Fleet {
    /// As it is documented.
    static let document = """
        openapi: 3.1.0
        info: {title: Fleet, version: "1"}
        security: [{key: []}]
        paths:
          /cars:
            get:
              operationId: listCars
              parameters:
                - {name: per_page, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                - {name: state, in: query, schema: {type: string, enum: [free, rented]}}
              responses:
                "200":
                  description: Cars.
                  headers: {X-Total: {required: true, schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: "#/components/schemas/CarPage"}}}
                "401": {$ref: "#/components/responses/Refused"}
                "422": {$ref: "#/components/responses/Refused"}
            post:
              operationId: addCar
              responses: {"204": {description: Added.}}
          /cars/{car_id}:
            parameters:
              - {name: car_id, in: path, required: true, schema: {type: string}}
            get:
              operationId: getCar
              responses:
                "200":
                  description: A car.
                  content: {application/json: {schema: {$ref: "#/components/schemas/Car"}}}
                "401": {$ref: "#/components/responses/Refused"}
                "404": {$ref: "#/components/responses/Refused"}
          /depots/{depot_id}:
            parameters:
              - {name: depot_id, in: path, required: true, schema: {type: integer}}
            get:
              operationId: getDepot
              responses:
                "204": {description: It is there.}
                "401": {$ref: "#/components/responses/Refused"}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          responses:
            Refused:
              description: Refused.
              content: {application/json: {schema: {$ref: "#/components/schemas/Failure"}}}
          schemas:
            CarPage:
              type: object
              required: [data, per_page]
              properties:
                data: {type: array, items: {$ref: "#/components/schemas/Car"}}
                per_page: {type: integer, maximum: 100}
            Car:
              type: object
              required: [id, state, seats, plate, since]
              properties:
                id: {type: string, maxLength: 40}
                state: {type: string, enum: [free, rented]}
                seats: {type: integer, minimum: 1}
                plate: {type: string, pattern: "^[A-Z]+$"}
                since: {type: string, format: date}
                engine: {$ref: "#/components/schemas/Engine"}
                labels: {type: object, additionalProperties: {type: string}}
                secret: {type: string, writeOnly: true}
            Engine:
              oneOf:
                - {type: object, required: [volts], properties: {volts: {type: integer}}}
                - {type: object, required: [litres], properties: {litres: {type: integer}}}
            Failure:
              type: object
              required: [message]
              properties: {message: {type: string}}

        """

    /// Another document: the same with a piece exchanged.
    static func document(_ piece: String, _ other: String) -> String {
        document.replacing(piece, with: other, maxReplacements: 1)
    }
}

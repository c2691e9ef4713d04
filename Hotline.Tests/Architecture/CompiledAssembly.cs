using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hotline.Tests.Architecture;

/// <summary>
/// One type of ours and another type that its compiled code mentions, with the field or the method (<c>Name(parameter types)</c>) when it uses one.
/// Names are full, nested types joined by '/'.
/// </summary>
public sealed record Dependency(string From, string To, string? Member = null);

/// <summary>A compiled assembly, read without loading it. What the compiler generated (lambdas, state machines, closures) counts as its declaring type.</summary>
public sealed class CompiledAssembly(string path)
{
    private readonly AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);

    public string Name => assembly.Name.Name;

    public IReadOnlyList<string> References => [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).Order(StringComparer.Ordinal)];

    /// <summary>The types that a person wrote.</summary>
    public IEnumerable<TypeDefinition> Types => AllTypes(assembly.MainModule.Types).Where(type => OwnerOf(type) == type && type.Name != "<Module>");

    public IEnumerable<Dependency> Dependencies => AllTypes(assembly.MainModule.Types)
        .SelectMany(type => MentionedBy(type).SelectMany(mention => Flatten(mention.Type)
            .Select(name => new Dependency(OwnerOf(type).FullName, name, mention.Member))))
        .Where(dependency => dependency.From != dependency.To)
        .Distinct();

    private static IEnumerable<TypeDefinition> AllTypes(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(type => AllTypes(type.NestedTypes).Prepend(type));

    // C# cannot spell '<', so every name that holds one was made up by the compiler.
    private static TypeDefinition OwnerOf(TypeDefinition type)
    {
        var owner = type;
        for (var each = type; each is not null; each = each.DeclaringType)
            if (each.Name.Contains('<') && each.DeclaringType is not null) owner = each.DeclaringType;
        return owner;
    }

    private static IEnumerable<(TypeReference Type, string? Member)> MentionedBy(TypeDefinition type) =>
        Plain(Shape(type)).Concat(type.Methods.SelectMany(method => Plain(Signature(method)).Concat(Body(method))));

    private static IEnumerable<(TypeReference, string?)> Plain(IEnumerable<TypeReference?> types) => types.OfType<TypeReference>().Select(type => (type, (string?)null));

    private static IEnumerable<TypeReference?> Shape(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(each => each.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Events.Select(each => each.EventType),
        .. type.GenericParameters.SelectMany(Constraints),
        .. Attributes(type),
        .. type.Fields.SelectMany(Attributes),
        .. type.Properties.SelectMany(Attributes),
    ];

    private static IEnumerable<TypeReference?> Signature(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.Parameters.SelectMany(Attributes),
        .. method.GenericParameters.SelectMany(Constraints),
        .. Attributes(method),
    ];

    private static IEnumerable<(TypeReference, string?)> Body(MethodDefinition method)
    {
        if (!method.HasBody) return [];
        return Plain(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(Plain(method.Body.ExceptionHandlers.Select(handler => handler.CatchType)))
            .Concat(method.Body.Instructions.SelectMany(Operand));
    }

    private static IEnumerable<(TypeReference, string?)> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [(type, null)],
        FieldReference field => [(field.DeclaringType, field.Name), (field.FieldType, null)],
        MethodReference method =>
        [
            (method.DeclaringType, $"{method.Name}({string.Join(',', method.Parameters.Select(parameter => parameter.ParameterType.FullName))})"),
            (method.ReturnType, null),
            .. Plain(method.Parameters.Select(parameter => parameter.ParameterType)),
            .. method is GenericInstanceMethod generic ? Plain(generic.GenericArguments) : [],
        ],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) => parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes
        .SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value as TypeReference).Prepend(attribute.AttributeType));

    // List<Ticket[]> mentions List, and Ticket.
    private static IEnumerable<string> Flatten(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flatten).Concat(Flatten(generic.ElementType)),
        TypeSpecification wrapped => Flatten(wrapped.ElementType),
        TypeDefinition definition => [OwnerOf(definition).FullName],
        _ => [type.FullName],
    };
}

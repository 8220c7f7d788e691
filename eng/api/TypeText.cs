using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZegoCallKit.ApiText;

/// <summary>Types as text: as declarations, and as they are mentioned elsewhere.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>A type with its namespace, its outer types and its parameters.</summary>
    public static string FullName(Type type)
    {
        var outer = type.DeclaringType is { } declaring ? FullName(declaring) : type.Namespace;
        return $"{outer}.{NameAndParameters(type, [.. type.GetGenericArguments().Select(static argument => argument.Name)])}";
    }

    /// <summary>A type as it is mentioned, with the nullability of what mentions it.</summary>
    public static string Mention(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Mention(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Mention(underlying) + "?";
        }

        var text = type switch
        {
            { IsArray: true } => $"{Mention(type.GetElementType()!, nullability?.ElementType)}[]",
            { IsPointer: true } => $"{Mention(type.GetElementType()!)}*",
            { IsFunctionPointer: true } => "delegate*",
            { IsGenericParameter: true } => type.Name,
            _ when Keywords.TryGetValue(type, out var keyword) => keyword,
            _ => Named(type, nullability),
        };
        return CanBeAnnotated(type) && nullability?.ReadState == NullabilityState.Nullable ? text + "?" : text;
    }

    public static string Declaration(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{FullName(type)}({ParameterText.List(invoke)}) : {MemberText.ReturnOf(invoke)} (delegate){Constraints(type.GetGenericArguments())}";
        }

        var bases = Bases(type).ToList();
        return $"{FullName(type)} ({Kind(type)}){(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}{Constraints(type.GetGenericArguments())}{MemberText.Marks(type)}";
    }

    /// <summary>The constraints of type parameters, where there are some.</summary>
    public static string Constraints(Type[] parameters) => string.Concat(parameters.Where(static parameter => parameter.IsGenericParameter).Select(static parameter =>
    {
        var attributes = parameter.GenericParameterAttributes;
        var constraints = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Add("struct");
        }
        else
        {
            if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                constraints.Add("class");
            }

            constraints.AddRange(parameter.GetGenericParameterConstraints().Select(static constraint => Mention(constraint)));
            if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            {
                constraints.Add("new()");
            }
        }

        return constraints.Count > 0 ? $" where {parameter.Name} : {string.Join(", ", constraints)}" : "";
    }));

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        var arguments = type.GetGenericArguments();
        return NameAndParameters(type, [.. arguments.Select((argument, i) => Mention(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)))]);
    }

    private static string NameAndParameters(Type type, IReadOnlyList<string> arguments)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : $"{type.Name[..tick]}<{string.Join(", ", arguments)}>";
    }

    private static string Kind(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;
        return type switch
        {
            { IsEnum: true } => type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => isRecord ? "abstract record" : "abstract class",
            { IsSealed: true } => isRecord ? "sealed record" : "sealed class",
            _ => isRecord ? "record" : "class",
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [Mention(Enum.GetUnderlyingType(type))];
        }

        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(static other => other.GetInterfaces())).ToHashSet();
        var interfaces = type.GetInterfaces().Where(other => other.IsVisible && !inherited.Contains(other)).Select(static other => Mention(other)).Order(StringComparer.Ordinal);
        return type is { IsClass: true } && type.BaseType != typeof(object) ? interfaces.Prepend(Mention(type.BaseType!)) : interfaces;
    }

    // Of a type parameter without a constraint, reflection does not tell T from T?.
    private static bool CanBeAnnotated(Type type) => type.IsGenericParameter
        ? type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        : !type.IsValueType;
}

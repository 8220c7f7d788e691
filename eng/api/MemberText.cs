using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZegoCallKit.ApiText;

/// <summary>Members as text; what users cannot reach and what the compiler adds to records is left out.</summary>
internal static class MemberText
{
    public static NullabilityInfoContext Nullability { get; } = new();

    public static string? Of(MemberInfo member)
    {
        var text = member switch
        {
            _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
            ConstructorInfo constructor when IsVisible(constructor) && !IsCopy(constructor) => $"{Access(constructor)}{NameOf(constructor.DeclaringType!)}({ParameterText.List(constructor)})",
            MethodInfo method when IsVisible(method) && IsWritten(method) => Method(method),
            PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
            FieldInfo field when (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName => Field(field),
            EventInfo happening when IsVisible(happening.AddMethod!) => $"event {happening.Name} : {TypeText.Mention(happening.EventHandlerType!)}",
            _ => null,
        };
        return text is null ? null : text + Marks(member);
    }

    public static string ReturnOf(MethodInfo method)
    {
        var type = TypeText.Mention(method.ReturnType, Nullability.Create(method.ReturnParameter));
        var isReadOnly = method.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name is "InAttribute");
        return method.ReturnType.IsByRef ? $"{(isReadOnly ? "ref readonly" : "ref")} {type}" : type;
    }

    /// <summary>Attributes that are part of the promise.</summary>
    public static string Marks(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute)) ? $" [Obsolete(\"{obsolete.Message}\")]" : "";

    private static string Method(MethodInfo method)
    {
        var parameters = method.GetGenericArguments();
        var generic = parameters.Length > 0 ? $"<{string.Join(", ", parameters.Select(static parameter => parameter.Name))}>" : "";
        return $"{Access(method)}{method.Name}{generic}({ParameterText.List(method)}) : {ReturnOf(method)}{TypeText.Constraints(parameters)}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new[] { (property.GetMethod, "get"), (property.SetMethod, "set") }
            .Where(static accessor => accessor.Item1 is { } method && IsVisible(method))
            .Select(accessor => (accessor.Item1!.IsPublic || !property.GetAccessors().Any(static other => other.IsPublic) ? "" : "protected ") + (IsInit(accessor.Item1!) ? "init" : accessor.Item2));
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{ParameterText.List(parameters)}]" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var any = property.GetAccessors(nonPublic: true).First(IsVisible);
        var type = TypeText.Mention(property.PropertyType, Nullability.Create(property));
        return $"{Access(any)}{required}{property.Name}{index} {{ {string.Join("; ", accessors)}; }} : {type}";
    }

    private static string Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {field.GetRawConstantValue()}";
        }

        var type = TypeText.Mention(field.FieldType, Nullability.Create(field));
        return field.IsLiteral
            ? $"const {field.Name} = {ParameterText.Value(field.GetRawConstantValue(), field.FieldType)} : {type}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{field.Name} : {type}";
    }

    private static string Access(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        var scope = method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true, IsAbstract: false } => "default ",
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract ",
            MethodInfo { IsVirtual: true } info when info.GetBaseDefinition() != info => info.IsFinal ? "sealed override " : "override ",
            { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } => "virtual ",
            _ => "",
        };
        return access + scope;
    }

    private static bool IsVisible(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false });

    // Accessors stand with their properties and events.
    private static bool IsWritten(MethodInfo method) => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // The way records are copied; the compiler does not mark it as its own.
    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType && constructor.DeclaringType!.GetMethod("<Clone>$") is not null;

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}

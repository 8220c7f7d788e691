using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZegoCallKit.ApiText;

/// <summary>Parameters as text.</summary>
internal static class ParameterText
{
    public static string List(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return (isExtension ? "this " : "") + List(method.GetParameters());
    }

    public static string List(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Of));

    /// <summary>A value as it would be written in C#.</summary>
    public static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        char c => $"'{c}'",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Of(ParameterInfo parameter)
    {
        var modifier = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } when parameter.IsDefined(typeof(RequiresLocationAttribute)) => "ref readonly ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var type = TypeText.Mention(parameter.ParameterType, MemberText.Nullability.Create(parameter));
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{modifier}{type} {parameter.Name}{value}";
    }
}

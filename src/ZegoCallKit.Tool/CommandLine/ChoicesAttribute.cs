namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Lists the values that an option or argument accepts, for the completion of shells and for the check of the value.</summary>
/// <param name="values">The values.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChoicesAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}

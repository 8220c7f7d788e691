namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Reads the messages of exceptions about arguments.</summary>
internal static class ArgumentText
{
    /// <summary>Returns the message without the name of the parameter, which is not an option of the tool.</summary>
    public static string Of(ArgumentException fault)
    {
        var suffix = $" (Parameter '{fault.ParamName}')";
        var first = fault.Message.Split('\n')[0].TrimEnd();
        return first.EndsWith(suffix, StringComparison.Ordinal) ? first[..^suffix.Length] : first;
    }
}

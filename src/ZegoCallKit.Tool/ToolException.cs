namespace ZegoCallKit.Tool;

/// <summary>The exception that ends a command with one line on the standard error and an exit code.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(string message, int exitCode, Exception? innerException)
        : base(message, innerException) => ExitCode = exitCode;

    public int ExitCode { get; }

    /// <summary>Creates the exception of a command that failed.</summary>
    public static ToolException Failed(string message, Exception? innerException = null) => new(message, Tool.ExitCode.Failed, innerException);

    /// <summary>Creates the exception of a command that refuses its arguments or a file that they name.</summary>
    public static ToolException Refused(string message, Exception? innerException = null) => new(message, Tool.ExitCode.Usage, innerException);
}

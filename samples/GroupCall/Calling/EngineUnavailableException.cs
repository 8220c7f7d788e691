namespace GroupCall.Calling;

/// <summary>The engine that was asked for cannot be had; the message says what to set or install.</summary>
internal sealed class EngineUnavailableException : Exception
{
    public EngineUnavailableException()
    {
    }

    public EngineUnavailableException(string message)
        : base(message)
    {
    }

    public EngineUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

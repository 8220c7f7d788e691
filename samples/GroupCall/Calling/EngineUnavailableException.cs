namespace GroupCall.Calling;

/// <summary>Thrown when the requested engine is not available; the message explains what to set or install.</summary>
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

namespace ZegoCallKit.Desk.Wire;

/// <summary>Thrown when the other side breaks the protocol; the connection ends with the code and the message.</summary>
internal sealed class WireFaultException(WireClose close, string message) : Exception(message)
{
    public WireClose Close { get; } = close;
}

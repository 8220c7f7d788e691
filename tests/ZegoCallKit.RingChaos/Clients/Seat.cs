namespace ZegoCallKit.RingChaos.Clients;

/// <summary>A device of a user, and the port of its own network.</summary>
internal sealed record Seat(string User, string Device, int Port)
{
    public string Name => $"{User}/{Device}";
}

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents an action of the server API as ZEGO documents it.</summary>
internal sealed record ApiAction
{
    public required string Name { get; init; }

    public ApiGroup Group { get; init; }

    /// <summary>Gets whether the parameters are in the body, as JSON.</summary>
    public bool IsPost { get; init; }

    /// <summary>Gets how many requests a second ZEGO allows for an AppID.</summary>
    public int PerSecond { get; init; } = 10;

    /// <summary>Gets the time that must pass between two requests about the same room, if ZEGO limits that.</summary>
    public TimeSpan? PerRoom { get; init; }

    /// <summary>Gets whether the request does no harm when it is carried out twice.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Gets the codes that a repeated request is answered with if the first one was carried out.</summary>
    public IReadOnlyList<int> AlreadyDone { get; init; } = [];
}

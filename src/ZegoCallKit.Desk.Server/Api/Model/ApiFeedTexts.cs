namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Contains the messages of the feed.</summary>
internal static class ApiFeedTexts
{
    /// <summary>The first message: the whole state.</summary>
    internal sealed record StateText(ApiState State) : ApiFeedText;

    /// <summary>A room has changed.</summary>
    internal sealed record RoomText(ApiRoom Room) : ApiFeedText;

    /// <summary>The last user of a room has left.</summary>
    internal sealed record RoomGoneText(string RoomId) : ApiFeedText;

    /// <summary>The sound levels of streams: 0 to 100.</summary>
    internal sealed record LevelsText(IReadOnlyDictionary<string, double> Levels) : ApiFeedText;

    /// <summary>A call has changed.</summary>
    internal sealed record RingText(ApiRing Ring) : ApiFeedText;

    /// <summary>An event was logged.</summary>
    internal sealed record EventText(ApiEvent Event) : ApiFeedText;
}

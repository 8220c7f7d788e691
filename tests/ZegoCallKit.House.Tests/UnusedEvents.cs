using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.House.Tests;

/// <summary>The events of the port that the kit leaves unused, and why.</summary>
internal static class UnusedEvents
{
    private const string Echo = "An echo of our own command; its answer is taken from the call itself.";
    private const string OldForm = "The older form of another event, which says more.";
    private const string Diagnosis = "A step on the way that no state of ours has; playing, publishing and their first frames are told by other events.";
    private const string PortOnly = "Bytes in order beside a stream: engines have it, and the kit offers messages and supplemental data instead.";

    public static IReadOnlyDictionary<Type, string> Reasons { get; } = new Dictionary<Type, string>
    {
        [typeof(ApiCalled)] = Echo,
        [typeof(EngineStateUpdated)] = Echo,
        [typeof(EngineUninitialized)] = Echo,
        [typeof(RoomLogoutResult)] = Echo,
        [typeof(RoomStateUpdated)] = OldForm,
        [typeof(PlayerRenderedVideoFirstFrame)] = Diagnosis,
        [typeof(PublisherCapturedAudioFirstFrame)] = Diagnosis,
        [typeof(PublisherCapturedVideoFirstFrame)] = Diagnosis,
        [typeof(PublisherRenderedVideoFirstFrame)] = Diagnosis,
        [typeof(PublisherVideoSizeChanged)] = Diagnosis,
        [typeof(DebugErrorOccurred)] = "A hint at a programming mistake, which the command itself has refused with the same code.",
        [typeof(SequentialDataReceived)] = PortOnly,
        [typeof(SequentialDataSent)] = PortOnly,
    };
}

using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>Records the events of an engine, with their times and threads.</summary>
public sealed class EventLog(TimeProvider time) : IEngineEventSink
{
    private readonly Lock _gate = new();
    private readonly List<(EngineEvent Event, TimeSpan At, int Thread)> _entries = [];
    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>Gets or sets the action that is called with each event, as the engine raises it.</summary>
    public Action<EngineEvent>? Handler { get; set; }

    /// <summary>Gets or sets whether the engine is told that reports of remote sound levels are of use.</summary>
    public bool NeedsRemoteLevels { get; set; } = true;

    public IReadOnlyList<(EngineEvent Event, TimeSpan At, int Thread)> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Gets all events except the reports of calls.</summary>
    public IReadOnlyList<EngineEvent> News =>
        [.. Entries.Select(e => e.Event).Where(e => e is not (ApiCalled or DebugErrorOccurred or NetworkModeChanged))];

    /// <summary>Gets the events of rooms, streams, messages and devices, without those that frames and measurements cause.</summary>
    public IReadOnlyList<EngineEvent> Control => [.. News.Where(e => !IsOfMedia(e))];

    public IReadOnlyList<T> Of<T>()
        where T : EngineEvent => [.. Entries.Select(e => e.Event).OfType<T>()];

    public T Only<T>()
        where T : EngineEvent => Assert.Single(Of<T>());

    public TimeSpan TimeOf(EngineEvent engineEvent) => Entries.First(e => ReferenceEquals(e.Event, engineEvent)).At;

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    public void OnEvent(EngineEvent engineEvent)
    {
        lock (_gate)
        {
            _entries.Add((engineEvent, time.GetUtcNow() - _start, Environment.CurrentManagedThreadId));
        }

        Handler?.Invoke(engineEvent);
    }

    private static bool IsOfMedia(EngineEvent e) => e is EngineStateUpdated or NetworkQualityUpdated or RtcStatsUpdated or LocalDeviceFault
        or PublisherQualityUpdated or PublisherSentAudioFirstFrame
        or PublisherSentVideoFirstFrame or PublisherVideoSizeChanged
        or PlayerQualityUpdated or PlayerReceivedAudioFirstFrame or PlayerReceivedVideoFirstFrame or PlayerRenderedVideoFirstFrame
        or PlayerVideoSizeChanged or PlayerMediaEvent
        or RemoteCameraStateUpdated or RemoteMicrophoneStateUpdated or RemoteSpeakerStateUpdated;
}

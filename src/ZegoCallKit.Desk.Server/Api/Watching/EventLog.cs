using ZegoCallKit.Desk.Server.Api.Model;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Holds the latest events of the desk. Thread-safe.</summary>
internal sealed class EventLog(TimeProvider time)
{
    private const int Most = 500;
    private const int MostText = 300;

    private readonly Lock _gate = new();
    private readonly Queue<ApiEvent> _events = new();
    private long _last;

    /// <summary>Gets or sets the callback for each event; it is called on the thread that adds the event.</summary>
    public Action<ApiEvent>? Added { get; set; }

    public IReadOnlyList<ApiEvent> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _events];
            }
        }
    }

    public void Add(ApiEventKind what, string? roomId = null, string? userId = null, string? streamId = null, string? text = null)
    {
        lock (_gate)
        {
            var added = new ApiEvent
            {
                N = ++_last,
                At = time.GetUtcNow().ToUnixTimeMilliseconds(),
                What = what,
                RoomId = roomId,
                UserId = userId,
                StreamId = streamId,
                Text = text is { Length: > MostText } ? text[..MostText] : text,
            };
            if (_events.Count == Most)
            {
                _events.Dequeue();
            }

            _events.Enqueue(added);
            Added?.Invoke(added);
        }
    }
}

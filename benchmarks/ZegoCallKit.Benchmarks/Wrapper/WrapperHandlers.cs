using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The handlers of the floor. As in ZEGO's wrapper they are static, and an event without one is not decoded.</summary>
internal static class WrapperHandlers
{
    private static readonly SynchronizationContext Context = new Pump();

    public static Action<string, ZegoUpdateType, List<WrapperStream>, string>? Streams { get; set; }

    public static Action<string, ZegoUpdateType, List<WrapperUser>>? Users { get; set; }

    public static Action<string, int, int, string>? PlayerState { get; set; }

    public static Action<string, int, int, string>? PublisherState { get; set; }

    public static Action<string, object>? Quality { get; set; }

    public static Action<Dictionary<string, float>>? Levels { get; set; }

    public static Action<string, List<WrapperMessage>>? Broadcasts { get; set; }

    public static Action<string, WrapperUser, string>? Command { get; set; }

    public static Action<string, int, int, string>? RoomState { get; set; }

    public static Action<nint, uint, WrapperFormat>? Video { get; set; }

    public static Action<nint, uint, WrapperFormat>? Audio { get; set; }

#pragma warning disable VSTHRD001 // What ZEGO's wrapper does.
    public static void Post(SendOrPostCallback handler) => Context.Post(handler, null);
#pragma warning restore VSTHRD001
}

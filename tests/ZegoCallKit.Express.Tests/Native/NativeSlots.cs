namespace ZegoCallKit.Express.Tests.Native;

/// <summary>The callbacks registered with one engine: one a kind, the last wins.</summary>
internal sealed class NativeSlots
{
    /// <summary>What the engine passes as the handle to callbacks: not the one it was given.</summary>
    public const nint CallbackHandle = 0x7e60;

    private readonly NativeSlot[] _slots = new NativeSlot[Enum.GetValues<NativeCallback>().Length];

    /// <summary>Frames on their way to the user and back.</summary>
    public ProcessedFrames Processed { get; } = new();

    public NativeSlot this[NativeCallback callback] => _slots[(int)callback];

    public int Count => _slots.Count(s => s.Function != 0);

    public static NativeSlots Of(nint handle) => NativeEngine.Of(handle).Slots;

    public void Set(NativeCallback callback, nint function, nint context) => _slots[(int)callback] = new(function, context);
}

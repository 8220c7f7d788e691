namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Holds the callbacks registered with one engine: one of each kind, the last one wins.</summary>
internal sealed class NativeSlots
{
    /// <summary>The handle that the engine passes to callbacks, which is not the handle it was given.</summary>
    public const nint CallbackHandle = 0x7e60;

    private readonly NativeSlot[] _slots = new NativeSlot[Enum.GetValues<NativeCallback>().Length];

    /// <summary>Gets the frames that are being processed by the user's code.</summary>
    public ProcessedFrames Processed { get; } = new();

    public NativeSlot this[NativeCallback callback] => _slots[(int)callback];

    public int Count => _slots.Count(s => s.Function != 0);

    public static NativeSlots Of(nint handle) => NativeEngine.Of(handle).Slots;

    public void Set(NativeCallback callback, nint function, nint context) => _slots[(int)callback] = new(function, context);
}

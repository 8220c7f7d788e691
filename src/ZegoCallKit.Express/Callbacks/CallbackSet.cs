using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>All callbacks of the kit. The engine keeps one function a kind: registering again replaces it, and it survives the engine's end.</summary>
internal static class CallbackSet
{
    /// <summary>Registers every callback.</summary>
    /// <param name="native">The functions.</param>
    /// <param name="handle">The engine.</param>
    /// <param name="id">What each callback brings along: the engine's number, never an address.</param>
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        EngineCallbacks.Register(native, handle, id);
        RoomCallbacks.Register(native, handle, id);
        PublisherCallbacks.Register(native, handle, id);
        PlayerCallbacks.Register(native, handle, id);
        MessageCallbacks.Register(native, handle, id);
        DeviceCallbacks.Register(native, handle, id);
        LevelCallbacks.Register(native, handle, id);
        NetworkCallbacks.Register(native, handle, id);
        VideoFrameCallbacks.Register(native, handle, id);
        AudioFrameCallbacks.Register(native, handle, id);
        ProcessingCallbacks.Register(native, handle, id);
        RecordingCallbacks.Register(native, handle, id);
    }
}

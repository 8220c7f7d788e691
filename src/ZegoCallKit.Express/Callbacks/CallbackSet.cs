using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>
/// All callbacks of the kit. The engine keeps one function a kind: registering again replaces it, and it survives the engine's end. Which class of this folder
/// handles which callback stands in eng/interop/data/core-set.tsv; the functions around the handlers are generated.
/// </summary>
internal static class CallbackSet
{
    /// <summary>Registers every callback.</summary>
    /// <param name="native">The functions.</param>
    /// <param name="handle">The engine.</param>
    /// <param name="id">What each callback brings along: the engine's number, never an address.</param>
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        NativeCallbacks.Register(native, handle, id);
        DeviceListCallbacks.Register(native, handle, id);
    }
}

using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>
/// Lists all callbacks of the kit. The engine keeps one function of each kind: registering again replaces it, and it survives the engine's destruction. The file
/// eng/interop/data/core-set.tsv lists which class of this folder handles which callback; the functions around the handlers are generated.
/// </summary>
internal static class CallbackSet
{
    /// <summary>Registers every callback.</summary>
    /// <param name="native">The engine's functions.</param>
    /// <param name="handle">The handle of the engine.</param>
    /// <param name="id">The number that each callback passes along: it identifies the engine and is never an address.</param>
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        NativeCallbacks.Register(native, handle, id);
        DeviceListCallbacks.Register(native, handle, id);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Express.Interop;

/// <summary>Replaces functions that a build of the engine does not export. With cdecl, the caller cleans up the arguments, so one function serves every signature.</summary>
internal static unsafe class AbsentFunctions
{
    public static nint Unsupported => (nint)(delegate* unmanaged[Cdecl]<int>)&AnswerUnsupported;

    public static nint MinusOne => (nint)(delegate* unmanaged[Cdecl]<int>)&AnswerMinusOne;

    public static nint Zero => (nint)(delegate* unmanaged[Cdecl]<nint>)&AnswerZero;

    public static nint Nothing => (nint)(delegate* unmanaged[Cdecl]<void>)&DoNothing;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AnswerUnsupported() => (int)ZegoErrorCode.UnsupportedPlatform;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AnswerMinusOne() => -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint AnswerZero() => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DoNothing()
    {
    }
}

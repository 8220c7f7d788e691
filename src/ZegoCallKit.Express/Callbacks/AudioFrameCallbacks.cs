#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Sound handed over, as views of the engine's memory.</summary>
internal static unsafe class AudioFrameCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterCapturedAudioData(handle, &CapturedAudioData, id);
        native.RegisterPlaybackAudioData(handle, &PlaybackAudioData, id);
        native.RegisterMixedAudioData(handle, &MixedAudioData, id);
        native.RegisterPlayerAudioData(handle, &PlayerAudioData, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedAudioData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnCapturedAudio(FrameViews.Audio(data, dataLength, param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(CapturedAudioData), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlaybackAudioData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnPlaybackAudio(FrameViews.Audio(data, dataLength, param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(PlaybackAudioData), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MixedAudioData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnMixedAudio(FrameViews.Audio(data, dataLength, param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(MixedAudioData), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PlayerAudioData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam param, byte* streamId, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    frames.OnRemoteAudio(engine.Texts.Get(streamId), FrameViews.Audio(data, dataLength, param, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(PlayerAudioData), fault);
            }
        }
    }
}

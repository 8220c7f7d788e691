#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Captured frames to change in place, in the engine's own memory: nothing is copied or allocated.</summary>
internal static unsafe class ProcessingCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterCustomVideoProcessCapturedUnprocessedRawData(handle, &CapturedUnprocessedRawData, id);
        native.RegisterProcessCapturedAudioData(handle, &ProcessCapturedAudioData, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedUnprocessedRawData(nint handle, byte** data, uint* dataLength, ZegoVideoFrameParam param, ulong referenceTime, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is not { } engine)
        {
            return;
        }

        try
        {
            // What the program pushes has been changed already, before the engine had it.
            if (!engine.PushedPictures.AreChanged((PublishChannel)channel))
            {
                engine.Frames?.ProcessVideo((PublishChannel)channel, FrameViews.Writable(data, dataLength, in param, TimeSpan.FromMilliseconds(referenceTime)));
            }
        }
        catch (Exception fault)
        {
            engine.FrameFaults.Report(nameof(CapturedUnprocessedRawData), fault);
        }

        // Inside this callback, whatever happened: a frame that is not handed back is lost.
        HandBack(engine, data, dataLength, in param, referenceTime, channel);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ProcessCapturedAudioData(nint handle, byte* data, uint dataLength, ZegoAudioFrameParam* param, double timestamp, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                if (engine.Frames is { } frames)
                {
                    var format = new AudioFormat((int)param->SampleRate, (int)param->Channel);
                    frames.ProcessCapturedAudio(new WritableAudioFrame(new Span<short>(data, checked((int)(dataLength / sizeof(short)))), format, engine.Elapsed));
                }
            }
            catch (Exception fault)
            {
                engine.FrameFaults.Report(nameof(ProcessCapturedAudioData), fault);
            }
        }
    }

    private static void HandBack(EngineCore engine, byte** data, uint* dataLength, in ZegoVideoFrameParam param, ulong referenceTime, ZegoPublishChannel channel)
    {
        var taken = false;
        EngineHandle? lease = null;
        try
        {
            lease = engine.Lease(ref taken);
            var code = engine.Native.SendCustomVideoProcessedRawData(lease.DangerousGetHandle(), data, dataLength, param, referenceTime, channel);
            if (code != 0)
            {
                throw new ZegoException("SendProcessedVideo", (ZegoErrorCode)code);
            }
        }
        catch (Exception fault)
        {
            engine.FrameFaults.Report(nameof(HandBack), fault);
        }
        finally
        {
            if (taken)
            {
                lease!.DangerousRelease();
            }
        }
    }
}

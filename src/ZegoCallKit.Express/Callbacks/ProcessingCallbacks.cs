using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks with captured frames that can be changed in place, in the engine's own memory: nothing is copied or allocated.</summary>
internal static unsafe class ProcessingCallbacks
{
    public static void CustomVideoProcessCapturedUnprocessedRawData(EngineCore engine, byte** data, uint* dataLength, ZegoVideoFrameParam param, ulong referenceTime, ZegoPublishChannel channel)
    {
        try
        {
            // Frames that the program pushed were already processed before they were sent to the engine.
            if (!engine.PushedVideo.AreChanged((PublishChannel)channel))
            {
                engine.Frames?.ProcessVideo((PublishChannel)channel, FrameViews.Writable(data, dataLength, in param, TimeSpan.FromMilliseconds(referenceTime)));
            }
        }
#pragma warning disable CA1031 // Logged like an exception of the callback itself.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            engine.FrameFaults.Report(nameof(CustomVideoProcessCapturedUnprocessedRawData), fault);
        }

        // Inside this callback, whatever happened: a frame that is not handed back to the engine is lost.
        HandBack(engine, data, dataLength, in param, referenceTime, channel);
    }

    public static void ProcessCapturedAudioData(EngineCore engine, byte* data, uint dataLength, ZegoAudioFrameParam* param, double _)
    {
        if (engine.Frames is { } frames)
        {
            var format = new AudioFormat((int)param->SampleRate, (int)param->Channel);
            frames.ProcessCapturedAudio(new WritableAudioFrame(new Span<short>(data, checked((int)(dataLength / sizeof(short)))), format, engine.Elapsed));
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
        finally
        {
            if (taken)
            {
                lease!.DangerousRelease();
            }
        }
    }
}

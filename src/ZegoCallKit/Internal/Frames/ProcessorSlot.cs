using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal.Frames;

/// <summary>
/// Guards a user's processor in a pipeline: after <see cref="SinkSlot.CloseAsync"/> of its slot has completed, it is never called again. A processor that throws remains in the pipeline: of consecutive
/// failures only the first is reported, so that a processor that fails on every frame does not flood the log.
/// </summary>
internal sealed class ProcessorSlot<T>(string name, T processor, Action<string, Exception> onFault, DropCount? missed = null)
{
    private volatile bool _isFailing;

    public SinkSlot Slot { get; } = new(name, onFault, missed);

    public T Processor { get; } = processor;

    public void ReportSuccess() => _isFailing = false;

    public void ReportFailure(Exception fault)
    {
        if (!_isFailing)
        {
            _isFailing = true;
            onFault(name, fault);
        }
    }
}

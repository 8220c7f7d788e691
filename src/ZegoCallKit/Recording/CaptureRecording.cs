using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Recording;

/// <summary>Represents one recording, from the command to its end. Its state is written in the state loop.</summary>
internal sealed class CaptureRecording : ICaptureRecording
{
    private readonly ClientCore _core;
    private readonly CaptureRecordings _table;
    private readonly PublicationTable _publications;
    private readonly CaptureRecordingOptions _options;
    private readonly Pending<ICaptureRecording> _start;
    private readonly StateBroadcaster<RecordingState> _state;
    private PendingTask<RecordingEnd> _completion;
    private volatile bool _isStopping;
    private Deadline? _deadline;

    public CaptureRecording(ClientCore core, CaptureRecordings table, PublicationTable publications, string path, CaptureRecordingOptions options, Pending<ICaptureRecording> start)
    {
        _core = core;
        _completion = new(core.Options.WorkScheduler);
        _table = table;
        _publications = publications;
        _options = options;
        _start = start;
        Path = path;
        Epoch = new EpochMark(core);
        _state = new StateBroadcaster<RecordingState>(core.Delivery, $"recording of {options.Channel}", new RecordingState());
    }

    public string Path { get; }

    public PublishChannel Channel => _options.Channel;

    public IObservableState<RecordingState> State => _state;

    public Task<RecordingEnd> Completion => _completion.Task;

    /// <summary>Gets the mark of the events that can refer to this recording.</summary>
    public EpochMark Epoch { get; }

    public void Begin()
    {
        _core.Parts.Begin();
        _start.Rollback = () =>
        {
            // The channel is free again only when the engine has released the file.
            RequestStop();
            return _completion.Task;
        };
        _start.TimedOut = timeout => MissingFrames.TimedOut(_start.Operation, timeout, _options.Content, _publications.Find(Channel));
        _core.Call(
            engine =>
            {
                if (_isStopping)
                {
                    return EngineResult.Accepted;
                }

                Epoch.Begin();
                return engine.Recording.StartRecording(Path, _options.Content, Channel);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    _start.Fail(_start.Operation.Refused(outcome));
                    End(RecordingEndReason.Failed, (ZegoErrorCode)outcome.Result.Code);
                }
            });
    }

    public void OnUpdated(CapturedRecordingUpdated e)
    {
        switch (e.State)
        {
            case CapturedRecordingState.Recording when !_isStopping:
                _state.Set(_state.Current with { Phase = RecordingPhase.Recording });
                _start.Complete(this);
                break;
            case CapturedRecordingState.Completed:
                End(_isStopping ? RecordingEndReason.Stopped : RecordingEndReason.SourceEnded, (ZegoErrorCode)e.Code);
                break;
            case CapturedRecordingState.NotRecording when e.Code != 0:
                End(RecordingEndReason.Failed, (ZegoErrorCode)e.Code);
                break;
        }
    }

    public void OnProgress(CapturedRecordingProgressed e) => _state.Set(_state.Current with { Duration = e.Duration, FileSize = e.FileSize });

    /// <summary>Stops the recording, unless it has ended; it ends when the engine reports that the file is complete.</summary>
    public void RequestStop()
    {
        if (_isStopping || IsOver)
        {
            return;
        }

        _isStopping = true;
        var operation = new Operation("StopRecording");
        _core.CallBounded(operation, engine => Epoch.IsBegun ? engine.Recording.StopRecording(Channel) : EngineResult.Accepted, () =>
        {
            // Either nothing was begun, or the engine no longer exists and reports nothing more.
            if (!Epoch.IsBegun || _core.RefuseWhenClosed(operation) is not null)
            {
                End(RecordingEndReason.Stopped, ZegoErrorCode.None);
            }
            else if (!IsOver)
            {
                _deadline = new Deadline(_core, _core.Options.Timeouts.Command, () => End(RecordingEndReason.Failed, ZegoErrorCode.RecordInnerVeError));
            }
        });
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(RequestStop);
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private bool IsOver => _state.Current.Phase == RecordingPhase.Ended;

    private void End(RecordingEndReason reason, ZegoErrorCode code)
    {
        if (IsOver)
        {
            return;
        }

        _deadline?.TryMeet();
        _table.Remove(this);
        var end = new RecordingEnd { Reason = reason, Code = code };
        _state.Set(_state.Current with { Phase = RecordingPhase.Ended, End = end });
        _state.Complete();
        _start.Fail(_start.Operation.Failed(code, code == ZegoErrorCode.None ? $"the recording ended before it started ({reason})" : null));
        _completion.SetResult(end);
        _core.Parts.End();
    }
}

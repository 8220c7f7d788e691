using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls;

/// <summary>Asks the transport's server on behalf of the user who is signed in. The transport, which is somebody else's code, runs apart from the state loop.</summary>
internal sealed class ServerRequests(ClientCore core, CallHost host)
{
    private readonly SerialLoop<Action> _transport = new(static work => work(), fault => core.Fault("call transport", fault), core.Options.WorkScheduler);

    /// <summary>Asks.</summary>
    /// <param name="name">The name of the operation.</param>
    /// <param name="refuse">Returns why nothing can be asked now, in the state loop; <see langword="null"/> if it can.</param>
    /// <param name="ask">Asks the transport.</param>
    /// <param name="finish">Makes the result of the transport's answer, in the state loop.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The answer, unless the user has signed out in the meantime.</returns>
    public Task<T> AskAsync<TAnswer, T>(
        string name, Func<Operation, Exception?> refuse, Func<ICallSignaling, CancellationToken, Task<TAnswer>> ask, Func<TAnswer, T> finish, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new Pending<T>(core, new Operation(name), core.Options.Timeouts.Command, cancellationToken);
        core.Start(pending, () =>
        {
            if (refuse(pending.Operation) is { } refused)
            {
                pending.Fail(refused);
                return;
            }

            var signIn = host.SignInCount;
            var giveUp = new CancellationTokenSource();
            pending.Rollback = () =>
            {
                _transport.Post(giveUp.Cancel);
                return Task.CompletedTask;
            };
            _transport.Post(() =>
            {
                Task<TAnswer> asking;
                try
                {
                    asking = ask(host.Options.Signaling, giveUp.Token);
                }
#pragma warning disable CA1031 // Whatever a transport throws is its answer.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    asking = Task.FromException<TAnswer>(fault);
                }

                core.Post(() => core.After(asking, () =>
                {
                    // After a cancellation that is still on its way.
                    _transport.Post(giveUp.Dispose);
                    End(pending, signIn, asking, finish);
                }));
            });
        });
        return pending.Task;
    }

    /// <summary>Tells the transport's server something; as <see cref="AskAsync"/>.</summary>
    public Task<bool> TellAsync(string name, Func<Operation, Exception?> refuse, Func<ICallSignaling, CancellationToken, Task> tell, CancellationToken cancellationToken) =>
        AskAsync(
            name,
            refuse,
            async (signaling, giveUp) =>
            {
                await tell(signaling, giveUp).ConfigureAwait(false);
                return true;
            },
            static isDone => isDone,
            cancellationToken);

    private static void Finish<TAnswer, T>(Pending<T> pending, Func<TAnswer, T> finish, TAnswer answer)
    {
        try
        {
            pending.Complete(finish(answer));
        }
#pragma warning disable CA1031 // An answer that says no fails the operation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            pending.Fail(fault);
        }
    }

    private void End<TAnswer, T>(Pending<T> pending, int signIn, Task<TAnswer> asking, Func<TAnswer, T> finish)
    {
        if (signIn != host.SignInCount || host.LocalUser is null)
        {
            pending.Fail(new ObjectDisposedException(nameof(ICallService), $"{pending.Operation.Name} failed because the user signed out before the server had answered."));
        }
        else if (asking.IsCompletedSuccessfully)
        {
            Finish(pending, finish, asking.Result);
        }
        else
        {
            pending.Fail(asking.Exception?.GetBaseException() ?? pending.Operation.TimedOut(core.Options.Timeouts.Command));
        }
    }
}

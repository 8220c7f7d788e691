using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Calls;

/// <summary>Sends requests to the transport's server for the signed-in user. The transport may be the program's code, so it runs outside the state loop.</summary>
internal sealed class ServerRequests(ClientCore core, CallHost host)
{
    private readonly SerialLoop<Action> _transport = new(static work => work(), fault => core.Fault("call transport", fault), core.Options.WorkScheduler);

    /// <summary>Sends a request.</summary>
    /// <param name="name">The name of the operation, for exceptions.</param>
    /// <param name="refuse">Returns why the request is not possible now, in the state loop; <see langword="null"/> if it is.</param>
    /// <param name="ask">Calls the transport.</param>
    /// <param name="finish">Converts the transport's answer to the result, in the state loop.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes with the result. It fails if the user signs out before the answer.</returns>
    public Task<T> AskAsync<TAnswer, T>(
        string name, Func<Operation, Exception?> refuse, Func<ICallSignaling, CancellationToken, Task<TAnswer>> ask, Func<TAnswer, T> finish, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return core.StartAsync<T>(operation, open: null, refuse, pending => Begin(pending, ask, finish), cancellationToken);
    }

    /// <summary>Sends a request without an answer; otherwise as <see cref="AskAsync"/>.</summary>
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

    private void Begin<TAnswer, T>(Pending<T> pending, Func<ICallSignaling, CancellationToken, Task<TAnswer>> ask, Func<TAnswer, T> finish)
    {
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
#pragma warning disable CA1031 // Whatever a transport throws is the result.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                asking = Task.FromException<TAnswer>(fault);
            }

            core.Post(() => core.After(asking, () =>
            {
                // After a cancellation that is still in progress.
                _transport.Post(giveUp.Dispose);
                End(pending, signIn, asking, finish);
            }));
        });
    }

    private static void Finish<TAnswer, T>(Pending<T> pending, Func<TAnswer, T> finish, TAnswer answer)
    {
        try
        {
            pending.Complete(finish(answer));
        }
#pragma warning disable CA1031 // An answer that means a refusal fails the operation.
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

using ZegoCallKit.Internal;
using ZegoCallKit.Server;
using ZegoCallKit.Tool.Tokens;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Checks the account in the environment. Nothing of it is printed except the AppID and the user of a token.</summary>
/// <param name="host">The environment.</param>
internal sealed class AccountCheck(ToolHost host)
{
    private const string Account = "account";
    private const string Token = "token";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public IEnumerable<Finding> Run()
    {
        if (!ExpressAccount.TryRead(host.Variable, out var account, out var problem))
        {
            yield return Finding.Fail(Account, problem, "A trial account of ZEGO is enough. The in-memory engine needs none.");
            yield break;
        }

        yield return Finding.Ok(
            Account,
            $"AppID {account!.AppId} with {(account.AppSign.Length > 0 ? "an AppSign" : "a token")}.",
            account.AppSign.Length > 0 ? "An AppSign must not be in a program that you distribute: use tokens there." : null);
        if (account.Token is { } token)
        {
            yield return Judge(token);
        }
    }

    private Finding Judge(string token)
    {
        ServerSecret? secret = null;
        try
        {
            secret = host.Variable(SecretReader.Variable) is { Length: > 0 } text ? new ServerSecret(text) : null;
        }
        catch (ArgumentException)
        {
            return Finding.Fail(Token, $"{SecretReader.Variable} is not a server secret of {ServerSecret.Length} printable ASCII characters.", "Copy it from ZEGO's console, or unset it.");
        }

        var read = TokenExplainer.Explain(token, secret, host);
        if (read.Error is { } error)
        {
            return Finding.Fail(Token, error, $"Make a new one, for example with '{ToolApp.Name} token make USER'.");
        }

        var left = read.ExpiresAt!.Value - host.Time.GetUtcNow();
        var expiry = $"It {(read.UserId is { } user ? $"is for user {user} and " : "")}expires {RelativeTime.Of(left)}.";
        return read switch
        {
            { Expired: true } => Finding.Fail(Token, $"It expired {RelativeTime.Of(left)}.", "Make a new one; the kit renews tokens if it has a token provider."),
            { Warnings: [var warning, ..] } => Finding.Fail(Token, warning, "Make a new one for this account, on a machine with the right time."),
            _ when left < Soon => Finding.Warn(Token, expiry, "Make a new one; the kit renews tokens if it has a token provider."),
            _ => Finding.Ok(Token, expiry),
        };
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Signs users in at a desk.</summary>
/// <param name="host">The environment.</param>
/// <param name="desk">The address of the desk.</param>
internal sealed class DeskSignIn(ToolHost host, Uri desk)
{
    public const string Path = "/desk/api/sign-in";

    private const int MaxAnswerBytes = 65_536;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Signs a user in.</summary>
    /// <exception cref="ToolException">The desk cannot be reached, or refuses.</exception>
    public async Task<SignedIn> SignInAsync(UserId user, string device, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(host.CreateHttpHandler()) { BaseAddress = desk, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
        using var patience = new CancellationTokenSource(Patience, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await client.PostAsJsonAsync(
                Path, new SignInBody { UserId = user.Value, UserName = user.Value, Device = device }, DeskJson.Default.SignInBody, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw ToolException.Failed($"The desk at {desk} does not sign {user} in: it answered with {(int)response.StatusCode}, {await response.Content.ReadAsStringAsync(either.Token)}");
            }

            return await response.Content.ReadFromJsonAsync(DeskJson.Default.SignedIn, either.Token) ?? throw new JsonException("The answer is empty.");
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw ToolException.Failed($"The desk at {desk} did not answer within {Patience.TotalSeconds:0} s.", fault);
        }
        catch (HttpRequestException fault)
        {
            throw ToolException.Failed($"The desk at {desk} cannot be reached: {fault.Message} '{ToolApp.Name} desk' starts one.", fault);
        }
        catch (JsonException fault)
        {
            throw ToolException.Failed($"{desk} does not answer like a desk of this version: {fault.Message}", fault);
        }
    }
}

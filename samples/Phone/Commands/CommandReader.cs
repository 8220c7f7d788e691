using Phone.Calling;
using Phone.Display;

namespace Phone.Commands;

/// <summary>Lets a phone carry out the commands of an input, line by line.</summary>
internal sealed class CommandReader(PhoneSession session, IPhoneView view, TextReader input)
{
    /// <summary>Gets whether a command has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Obeys until there is nothing more to obey.</summary>
    public async Task<PhoneEnd> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new InputLines(input);
        while (true)
        {
            var next = lines.NextAsync(cancellationToken).AsTask();
            if (await Task.WhenAny(next, session.Lost) == session.Lost)
            {
                return await LoseAsync();
            }

            if (await next is not { } line)
            {
                return PhoneEnd.InputEnded;
            }

            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            try
            {
                var instruction = Instruction.Parse(line);
                if (instruction.Verb == Verb.Quit)
                {
                    return PhoneEnd.Quit;
                }

                HasFailed |= !await session.DoAsync(instruction, cancellationToken);
            }
            catch (FormatException fault)
            {
                view.ShowProblem(fault.Message);
                HasFailed = true;
            }
        }
    }

    /// <summary>Waits until the server ends the connection for good.</summary>
    public async Task<PhoneEnd> StayAsync(CancellationToken cancellationToken)
    {
        await session.Lost.WaitAsync(cancellationToken);
        return await LoseAsync();
    }

    private async Task<PhoneEnd> LoseAsync()
    {
        view.ShowProblem($"The server ended the connection for good: {await session.Lost}.");
        return PhoneEnd.Lost;
    }
}

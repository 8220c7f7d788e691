using CallInvite;

return new InviteProgram(Console.Out, Console.Error).Run(args);
